// Compiled once and shared by every library of core and its tests: reading these headers takes
// longer than compiling most of our files. No header of our own stands here, or a change of it
// would rebuild everything.
#pragma once

#include <QCoreApplication>
#include <QObject>
#include <QString>

#include <algorithm>
#include <chrono>
#include <expected>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>
