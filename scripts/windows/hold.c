/* hold FILE read|none: keeps a file open until the standard input ends. Others may read it meanwhile, as while Excel has it open, or
   not even that. */
#include <stdio.h>
#include <wchar.h>
#include <windows.h>

int wmain(int count, wchar_t **words)
{
    char line[8];
    if (count < 3) return 2;
    DWORD share = wcscmp(words[2], L"read") == 0 ? FILE_SHARE_READ : 0;
    HANDLE file = CreateFileW(words[1], GENERIC_READ | GENERIC_WRITE, share, NULL, OPEN_EXISTING, 0, NULL);
    if (file == INVALID_HANDLE_VALUE) return 1;
    puts("held");
    fflush(stdout);
    while (fgets(line, sizeof line, stdin)) {}
    return 0;
}
