def median(readings):
    def smaller(one):
        return sum(other < one for other in readings)

    ordered = sorted(readings, key=lambda one: (smaller(one), one))
    middle = len(ordered) // 2
    return ordered[middle] if len(ordered) % 2 else (ordered[middle - 1] + ordered[middle]) / 2
