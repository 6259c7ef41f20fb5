n, d = map(int, input().split())
total, place = 0, 1
while place <= n:
    high, digit, low = n // (place * 10), n // place % 10, n % place
    if d > 0:
        total += high * place + (low + 1 if digit == d else place if digit > d else 0)
    elif high > 0:
        total += (high - 1) * place + (low + 1 if digit == 0 else place)
    place *= 10
print(total)
