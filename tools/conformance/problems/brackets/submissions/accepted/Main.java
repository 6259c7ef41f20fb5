import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayDeque;

public class Main {
  public static void main(String[] arguments) throws IOException {
    String line = new BufferedReader(new InputStreamReader(System.in)).readLine();
    ArrayDeque<Character> stack = new ArrayDeque<>();
    for (int at = 0; at < line.length(); at++) {
      char letter = line.charAt(at);
      if ("([{".indexOf(letter) >= 0) stack.push(letter);
      int kind = ")]}".indexOf(letter);
      if (kind >= 0 && (stack.isEmpty() || stack.pop() != "([{".charAt(kind))) {
        System.out.println(at + 1);
        return;
      }
    }
    System.out.println(stack.isEmpty() ? "ok" : "open");
  }
}
