"""What the HTML page shows, worked out from a report: the template of ``assets/`` only lays it out."""
