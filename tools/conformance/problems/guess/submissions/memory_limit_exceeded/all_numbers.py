print(1, flush=True)
candidates = []
while True:
    candidates.append(bytearray(16 << 20))
