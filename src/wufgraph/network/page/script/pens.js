// Two pens with the same strokes: one draws on a canvas, one writes SVG.

const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", sans-serif';
const LINE = 1.2; // line height

function canvasPen(context) {
  const pen = {
    background(width, height, colour) {
      context.fillStyle = colour;
      context.fillRect(0, 0, width, height);
    },
    // `ends` holds x1, y1, x2, y2 of each line.
    lines(ends, colour, width, alpha) {
      context.strokeStyle = colour;
      context.lineWidth = width;
      context.globalAlpha = alpha;
      for (let i = 0; i < ends.length; ) {
        context.beginPath();
        for (const stop = Math.min(ends.length, i + 2000); i < stop; i += 4) {
          context.moveTo(ends[i], ends[i + 1]);
          context.lineTo(ends[i + 2], ends[i + 3]);
        }
        context.stroke();
      }
      context.globalAlpha = 1;
    },
    mark(shape, x, y, radius, fill, edge, width, alpha) {
      context.globalAlpha = alpha;
      context.beginPath();
      if (shape === "square") context.rect(x - radius, y - radius, 2 * radius, 2 * radius);
      else context.arc(x, y, radius, 0, 2 * Math.PI);
      context.fillStyle = fill;
      context.fill();
      if (width) {
        context.strokeStyle = edge;
        context.lineWidth = width;
        context.stroke();
      }
      context.globalAlpha = 1;
    },
    text(rows, x, y, size, weight, align, fill, halo, alpha) {
      context.font = `${weight} ${size}px ${FONT}`;
      context.textAlign = align;
      context.textBaseline = "alphabetic";
      context.lineJoin = "round";
      context.globalAlpha = alpha;
      rows.forEach((row, n) => {
        const base = y + (n - (rows.length - 1) / 2) * size * LINE + size * 0.35;
        context.strokeStyle = halo;
        context.lineWidth = 4;
        context.strokeText(row, x, base);
        context.fillStyle = fill;
        context.fillText(row, x, base);
      });
      context.globalAlpha = 1;
    },
  };
  return pen;
}

function svgPen(width, height) {
  const parts = [];
  const n = (value) => String(Math.round(value * 100) / 100);
  const anchor = { left: "start", center: "middle", right: "end" };
  const pen = {
    background(w, h, colour) {
      parts.push(`<rect width="${n(w)}" height="${n(h)}" fill="${colour}"/>`);
    },
    lines(ends, colour, thick, alpha) {
      const path = [];
      for (let i = 0; i < ends.length; i += 4) path.push(`M${n(ends[i])} ${n(ends[i + 1])}L${n(ends[i + 2])} ${n(ends[i + 3])}`);
      if (path.length) parts.push(`<path d="${path.join("")}" fill="none" stroke="${colour}" stroke-width="${n(thick)}" stroke-opacity="${n(alpha)}"/>`);
    },
    mark(shape, x, y, radius, fill, edge, thick, alpha) {
      const look = `fill="${fill}" stroke="${edge}" stroke-width="${n(thick)}" opacity="${n(alpha)}"`;
      parts.push(shape === "square"
        ? `<rect x="${n(x - radius)}" y="${n(y - radius)}" width="${n(2 * radius)}" height="${n(2 * radius)}" ${look}/>`
        : `<circle cx="${n(x)}" cy="${n(y)}" r="${n(radius)}" ${look}/>`);
    },
    text(rows, x, y, size, weight, align, fill, halo, alpha) {
      rows.forEach((row, number) => {
        const base = y + (number - (rows.length - 1) / 2) * size * LINE + size * 0.35;
        parts.push(`<text x="${n(x)}" y="${n(base)}" font-size="${n(size)}" font-weight="${weight}" text-anchor="${anchor[align]}" `
          + `fill="${fill}" stroke="${halo}" stroke-width="4" stroke-linejoin="round" paint-order="stroke" opacity="${n(alpha)}">${escapeXml(row)}</text>`);
      });
    },
    shift(dy) {
      parts.push(`<g transform="translate(0 ${n(dy)})">`);
    },
    unshift() {
      parts.push("</g>");
    },
    spell() {
      return `<svg xmlns="http://www.w3.org/2000/svg" width="${n(width)}" height="${n(height)}" viewBox="0 0 ${n(width)} ${n(height)}" `
        + `font-family="${escapeXml(FONT)}">\n${parts.join("\n")}\n</svg>\n`;
    },
  };
  return pen;
}

// XML 1.0 has no place for some characters.
function escapeXml(text) {
  const entities = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
  return text.replace(/[\0-\x08\x0B\x0C\x0E-\x1F\p{Cs}\uFFFE\uFFFF]/gu, "").replace(/[&<>"]/g, (sign) => entities[sign]);
}
