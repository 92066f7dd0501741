// The compiled-in files are added to this target by CMake; it has no code of its own.
