// A full first picture by ncurses alone, and the end.
#include <curses.h>

int main(void) {
    if (!initscr()) return 1;
    start_color();
    cbreak();
    noecho();
    for (int row = 0; row < LINES; row++)
        mvprintw(row, 0, "%-20.20s  login %06d  on web  from 10.1.%d.%d  seen %d min ago", "somebody@example.com", row * 7919, row, row * 3, row);
    refresh();
    endwin();
    return 0;
}
