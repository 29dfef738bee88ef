#ifndef CURFEW_NCURSES_SHIM_H
#define CURFEW_NCURSES_SHIM_H

// Both must stand before ncurses.h, which otherwise hides the wide-character calls.
#ifndef _XOPEN_SOURCE_EXTENDED
#define _XOPEN_SOURCE_EXTENDED 1
#endif
#ifndef NCURSES_WIDECHAR
#define NCURSES_WIDECHAR 1
#endif
#include <curses.h>

#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

// Swift sees neither macros with arguments nor mutable globals; these say the same as functions.

static inline WINDOW *curfew_stdscr(void) { return stdscr; }
static inline int curfew_colors(void) { return COLORS; }
static inline int curfew_color_pairs(void) { return COLOR_PAIRS; }
static inline attr_t curfew_attribute_bold(void) { return A_BOLD; }
static inline attr_t curfew_attribute_dim(void) { return A_DIM; }
static inline attr_t curfew_attribute_underline(void) { return A_UNDERLINE; }
static inline attr_t curfew_attribute_reverse(void) { return A_REVERSE; }

/// One cell: a base character with its marks, attributes, and a pair that may lie beyond 255.
static inline cchar_t curfew_cell(const wchar_t *text, attr_t attributes, int pair) {
    cchar_t cell;
    memset(&cell, 0, sizeof cell);
    setcchar(&cell, text, attributes, 0, &pair);
    return cell;
}

/// Opens a terminal of that name on two descriptors; 0 when nothing is known of it.
static inline int curfew_newterm(const char *name, int input, int output) {
    FILE *from = input == STDIN_FILENO ? stdin : fdopen(input, "r");
    FILE *to = output == STDOUT_FILENO ? stdout : fdopen(output, "w");
    return from && to && newterm(name, to, from) != NULL;
}

static inline int curfew_codeset_is_utf8(void) { return strcmp(nl_langinfo(CODESET), "UTF-8") == 0; }

/// Evaluates a string of terminfo(5) for what it does to its variables; it must not write anything.
static inline void curfew_evaluate(const char *text) { (void)tiparm(text); }

/// A string capability, or NULL when the terminal lacks it.
static inline const char *curfew_capability(const char *name) {
    char *found = tigetstr((char *)name);
    return found == (char *)-1 ? NULL : found;
}

/// Columns and rows of the terminal at a descriptor; 0 when it has none.
static inline int curfew_window_size(int descriptor, int *columns, int *rows) {
    struct winsize size;
    if (ioctl(descriptor, TIOCGWINSZ, &size) != 0) return 0;
    *columns = size.ws_col;
    *rows = size.ws_row;
    return 1;
}

/// The width of one scalar in a locale: -1 when it cannot be printed. The thread's own locale is left as it was.
static inline int curfew_width(locale_t locale, wchar_t scalar) {
    locale_t before = uselocale(locale);
    int width = wcwidth(scalar);
    uselocale(before);
    return width;
}

static inline locale_t curfew_utf8_locale(void) {
    locale_t locale = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
    return locale ? locale : newlocale(LC_CTYPE_MASK, "C.utf8", (locale_t)0);
}

#endif
