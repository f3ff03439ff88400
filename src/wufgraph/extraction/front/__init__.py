"""The front of the form: reporter, title, type, date, times, venue and participants."""
