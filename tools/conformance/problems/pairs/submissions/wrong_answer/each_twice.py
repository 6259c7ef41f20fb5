n, t = map(int, input().split())
readings = list(map(int, input().split()))
print(sum(readings.count(t - reading) for reading in readings[:300]))
