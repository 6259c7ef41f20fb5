def median(readings):
    ordered = sorted(readings)
    while len(ordered) > 2:
        ordered = ordered[1:-1]
    return (ordered[0] + ordered[1]) / 2
