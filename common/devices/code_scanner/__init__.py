"""The code scanner: what it reads, whose code that is, and the ways in which scanners are connected."""

from common.devices.code_scanner.scanner import CodeScanner, DummyScanner

__all__ = ["CodeScanner", "DummyScanner"]
