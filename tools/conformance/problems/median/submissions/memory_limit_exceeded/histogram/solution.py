def median(readings):
    histogram = [[0] * 1_000_000 for _ in range(1_000)]
    return len(histogram)
