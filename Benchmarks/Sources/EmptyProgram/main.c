// What starting and ending a process costs at least.
int main(void) { return 0; }
