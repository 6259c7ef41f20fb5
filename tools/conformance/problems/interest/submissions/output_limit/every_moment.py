b, r, d, y = input().split()
while True:
    print(float(b), float(r), float(d), int(y), "and so on and on and on")
