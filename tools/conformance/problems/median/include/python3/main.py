from solution import median

readings = list(map(float, input().split()))
before = list(readings)
print(median(readings))
print("changed" if readings != before else "unchanged")
