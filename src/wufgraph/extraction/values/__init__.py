"""Values as people write them: names, countries, dates, times, numbers, kinds of lines."""
