"""Reports and entities become RDF, and back."""
