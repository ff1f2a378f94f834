"""Every public, unattended screen: ticket kiosk, hall board."""
