"""What a secretariat does with reports."""
