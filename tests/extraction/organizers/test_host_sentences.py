"""Organizers told in sentences."""

import pytest

from tests.extraction.organizers.test_led_by import FRONTS
from wufgraph.documents import read_document
from wufgraph.extraction import extract

NAMES = {
    "en": ("Kera Trust", "Ministry of Housing of Alda", "Bono Institute"),
    "es": ("Fundación Kera", "Ministerio de Vivienda de Alda", "Instituto Bono"),
    "fr": ("Fondation Kera", "Ministère du logement d'Alda", "Institut Bono"),
}
SENTENCES = {
    "en": (
        "The event was organised by {A} together with {B} and {C}.",
        "This session was hosted by {A}, with {B} and {C}",
        "The organisers were {A}, {B} and {C}.",
        "It was {A} that organised the event, with {B} and {C}",
        "{A} organised the event together with {B} and {C}.",
        "We, {A}, organised it with {B} and {C}",
        "Our event was put together by {A}, {B} and {C}",
        "Hosted by {A} (lead); co-hosts {B} and {C}",
        "{A} (inviting); {B}; {C}",
        "The session was a joint effort of {A}, {B} and {C}",
        "Main organiser {A}, helped by {B} and {C}",
        "{A} led, {B} and {C} supported",
        "Lead: {A} / Accompanying: {B}; {C}",
        "{A} is the lead organiser; partners are {B} and {C}",
        "Organisers: {A} & {B} & {C}",
        "The hosts: {A}, {B}, {C}.",
        "Organisers: {A} jointly with {B} and {C}",
        "The side event was convened jointly by {A}, {B} and {C}.",
        "{A}, {B} and {C} jointly organised this session",
        "This was organised by {A} in cooperation with {B} and {C}",
        "The institutions that organised it are {A}, {B} and {C}.",
        "{A} took the lead, with {B} and {C}",
        "The lead was {A}, with {B} and {C} as partners",
        "Co-organised: {A}, {B}, {C}",
        "Organising institutions were {A}, {B} and {C}",
        "{A} acted as lead; {B} and {C} as co-organisers",
        "Invited by {A}; {B} and {C} joined",
    ),
    "es": (
        "El evento lo organizó {A}, junto con {B} y {C}.",
        "El evento fue organizado por {A} junto con {B} y {C}.",
        "La sesión la organizaron {A}, {B} y {C}.",
        "Lo organizó {A} con {B} y {C}",
        "Organizamos nosotros, {A}, con {B} y {C}",
        "Los organizadores fueron {A}, {B} y {C}.",
        "{A} organizó el evento junto con {B} y {C}.",
        "Esta sesión estuvo a cargo de {A}, {B} y {C}",
        "Fue organizado por {A}, con el apoyo de {B} y {C}",
        "El taller lo convocaron {A}, {B} y {C}",
        "Lidera: {A} / Acompañan: {B}; {C}",
        "{A} (invitante); {B}; {C}",
        "La actividad corrió por cuenta de {A}, {B} y {C}",
        "Nuestra organización, {A}, junto con {B} y {C}",
        "Organizó {A}; coorganizaron {B} y {C}",
        "Anfitrión: {A}. Coanfitriones: {B} y {C}",
        "Instituciones: {A}, {B} y {C}",
        "Las instituciones organizadoras fueron {A}, {B} y {C}",
        "Este evento lo convocó {A} junto a {B} y {C}",
        "El taller fue coordinado por {A}, con {B} y {C}",
        "{A}, {B} y {C} organizaron conjuntamente la sesión",
        "{A} como líder; {B} y {C} como socios",
        "{A} (lidera), {B} y {C}",
        "Organiza: {A}. Colaboran: {B} y {C}",
        "{A}, que lideró, y {B} y {C}",
        "Convocó {A}, apoyaron {B} y {C}",
        "La organización estuvo a cargo de {A}, {B} y {C}",
        "El encuentro fue una iniciativa de {A}, {B} y {C}",
        "Quien organizó fue {A}, junto con {B} y {C}",
    ),
    "fr": (
        "L'événement a été organisé par {A}, avec {B} et {C}.",
        "La séance était organisée par {A} en partenariat avec {B} et {C}.",
        "C'est {A} qui a organisé la séance, avec {B} et {C}",
        "Les organisateurs étaient {A}, {B} et {C}.",
        "{A} a organisé l'événement avec {B} et {C}.",
        "Nous, {A}, avec {B} et {C}",
        "L'atelier a été monté par {A}, {B} et {C}",
        "Organisé conjointement par {A}, {B} et {C}",
        "{A} (invitant) ; {B} ; {C}",
        "Pilote : {A} / Accompagnent : {B} ; {C}",
        "Cet événement était porté par {A}, {B} et {C}",
        "L'événement fut l'affaire de {A}, {B} et {C}",
        "Chef de file {A}, appuyé par {B} et {C}",
        "{A} est chef de file ; partenaires : {B} et {C}",
        "Ont organisé : {A}, {B} et {C}",
        "Événement organisé par {A}, {B} et {C}",
        "Les institutions organisatrices sont {A}, {B} et {C}",
        "La table ronde était portée par {A}, avec {B} et {C}",
        "{A}, {B} et {C} ont organisé ensemble la séance",
        "{A} comme chef de file ; {B} et {C} comme partenaires",
        "{A} (pilote), {B} et {C}",
        "Organisation : {A}. Partenaires : {B} et {C}",
        "{A}, qui a piloté, et {B} et {C}",
        "L'organisation a été assurée par {A}, {B} et {C}",
        "La rencontre était une initiative de {A}, {B} et {C}",
        "Celui qui a organisé est {A}, avec {B} et {C}",
        "Cet atelier a été conçu et tenu par {A}, {B} et {C}",
        "A organisé : {A}; ont soutenu : {B} et {C}",
        "Nous avons organisé, {A}, avec {B} et {C}",
        "À l'invitation de {A}, {B} et {C}",
    ),
}


def hosts(answer: str, language: str) -> list[str]:
    (report,) = extract(read_document(FRONTS[language].format(answer).encode(), "made.txt")).reports
    return [one.name for one in report.organizers]


@pytest.mark.parametrize(
    ("language", "sentence"), [(language, one) for language, some in SENTENCES.items() for one in some]
)
def test_what_a_sentence_says_of_organizers_is_none_of_their_names(language: str, sentence: str) -> None:
    names = NAMES[language]
    assert hosts(sentence.format(**dict(zip("ABC", names, strict=True))), language) == [*names]


@pytest.mark.parametrize(
    "name",
    [
        "Iniciativa de Huertos Escolares de Zarqa",
        "Initiative de Kera pour l'eau",
        "Community Led Housing",
        "Women Organized for Cities",
        "Hosts of Alda",
        "Los Organizadores Unidos",
    ],
)
def test_names_that_hold_such_words_stay_whole(name: str) -> None:
    assert hosts(f"{name}; Kera Trust", "en") == [name, "Kera Trust"]


@pytest.mark.parametrize(
    ("answer", "names"),
    [
        (
            "École du bâtiment de Kumasi et Prado & Teixeira Advogados",
            ["École du bâtiment de Kumasi", "Prado & Teixeira Advogados"],
        ),
        ("Kera Trust, Field & Hill and UN-Habitat", ["Kera Trust", "Field & Hill", "UN-Habitat"]),
        ("Kera Trust & Bono Institute & UN-Habitat", ["Kera Trust", "Bono Institute", "UN-Habitat"]),
        ("Taludes y Obras S.A.S. y Kera Trust", ["Taludes y Obras S.A.S.", "Kera Trust"]),
        ("Brandt Vej og Bro A/S and Kera Trust", ["Brandt Vej og Bro A/S", "Kera Trust"]),
        ("Kera Ltd. and Bono Inc.", ["Kera Ltd.", "Bono Inc."]),
    ],
)
def test_companies_between_others(answer: str, names: list[str]) -> None:
    assert hosts(answer, "en") == names
