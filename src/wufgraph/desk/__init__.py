"""What a secretariat does: the register of events, who still owes a report, letters and forms."""
