"""What stands in sentences: mentions, attributions, supporters, figures."""
