"""The pages of the ticket kiosk: what each shows and which touches it knows. They ask nothing themselves."""
