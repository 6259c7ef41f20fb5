for guess in range(1, 1_000_001):
    print(guess, flush=True)
    try:
        if input() == "right":
            break
    except EOFError:
        break
