def median(readings):
    readings.sort()
    middle = len(readings) // 2
    return readings[middle] if len(readings) % 2 else (readings[middle - 1] + readings[middle]) / 2
