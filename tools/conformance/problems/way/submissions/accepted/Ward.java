import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Scanner;

public class Ward {
  public static void main(String[] arguments) {
    Scanner in = new Scanner(System.in);
    int height = in.nextInt(), width = in.nextInt();
    String[] map = new String[height];
    for (int y = 0; y < height; y++) map[y] = in.next();
    int[] steps = new int[height * width];
    Arrays.fill(steps, -1);
    ArrayDeque<Integer> queue = new ArrayDeque<>();
    for (int at = 0; at < steps.length; at++) {
      if (map[at / width].charAt(at % width) == 'S') {
        steps[at] = 0;
        queue.add(at);
      }
    }
    int[][] moves = {{1, 0}, {-1, 0}, {0, 1}, {0, -1}};
    while (!queue.isEmpty()) {
      int at = queue.remove();
      if (map[at / width].charAt(at % width) == 'P') {
        System.out.println(steps[at]);
        return;
      }
      for (int[] move : moves) {
        int y = at / width + move[0], x = at % width + move[1];
        if (y < 0 || y >= height || x < 0 || x >= width || map[y].charAt(x) == '#' || steps[y * width + x] >= 0) continue;
        steps[y * width + x] = steps[at] + 1;
        queue.add(y * width + x);
      }
    }
    System.out.println(-1);
  }
}
