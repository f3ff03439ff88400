"""Reports that were written one by one, as their 36 authors would have, with what they mean."""
