#pragma once

#include "manifest/value.h"

#include <random>
#include <set>
#include <string>
#include <string_view>
#include <vector>

/// Makes values full of what readers stumble over. The same seed gives the same values.
class RandomValue
{
public:
    explicit RandomValue(uint32_t seed)
        : m_engine(seed)
    {
    }

    driftgate::Value value(int depth)
    {
        using driftgate::Value;
        switch (below(depth > 0 ? 10 : 7)) {
        case 0:
            return Value::null();
        case 1:
            return Value::boolean(below(2) == 0);
        case 2:
            return Value::number(pick(Numbers));
        case 7:
        case 8: {
            std::vector<Value::Entry> entries;
            std::set<std::string> keys;
            for (size_t i = below(5); i > 0; --i) {
                if (std::string key = text(); keys.insert(key).second)
                    entries.push_back({driftgate::SharedText(key), value(depth - 1)});
            }
            return Value::mapping(std::move(entries));
        }
        case 9: {
            std::vector<Value> items;
            for (size_t i = below(5); i > 0; --i)
                items.push_back(value(depth - 1));
            return Value::sequence(std::move(items));
        }
        default:
            return Value::string(text());
        }
    }

    std::string text()
    {
        std::string out;
        for (size_t i = below(below(8) == 0 ? 40 : 4); i > 0; --i)
            out += pick(Pieces);
        return out;
    }

    size_t below(size_t limit) { return m_engine() % limit; }

private:
    template<class List>
    std::string_view pick(const List &list)
    {
        return list[below(std::size(list))];
    }

    // As encoding/json spells them.
    static constexpr std::string_view Numbers[] = {"0",
                                                   "1",
                                                   "-1",
                                                   "8080",
                                                   "9223372036854775807",
                                                   "-9223372036854775808",
                                                   "1.5",
                                                   "-0.25",
                                                   "1e+21",
                                                   "1e-7",
                                                   "18446744073709551615",
                                                   "123456789.125",
                                                   "1e+300",
                                                   "100000000000000000000"};
    static constexpr std::string_view Pieces[] = {
        "a",
        "web",
        " ",
        "  ",
        "\n",
        "\n\n",
        "\t",
        ":",
        ": ",
        " #",
        "#",
        "-",
        "- ",
        "---",
        "...",
        "?",
        "? ",
        "'",
        "\"",
        "\\",
        "{",
        "}",
        "[",
        "]",
        ",",
        "&",
        "*",
        "!",
        "|",
        ">",
        "%",
        "@",
        "`",
        "yes",
        "no",
        "on",
        "y",
        "null",
        "~",
        "true",
        "1",
        "0",
        "0x1F",
        "0o7",
        "1e3",
        "1_000",
        ".5",
        ".inf",
        "=",
        "<<",
        "é",
        "日本",
        "😀",
        "\xC2\x85",
        "\xE2\x80\xA8",
        "\xEF\xBB\xBF",
        "\xC2\xA0",
        "\x01",
        "\x7F",
        "\r",
        "\r\n",
        std::string_view("\0", 1),
        "2001-12-14",
        "12:30",
        "\x1b[0m",
        "{{ x }}",
        "key: value\n",
        "  indented\n",
        "line\n",
        "\tx\n",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"};

    std::mt19937 m_engine;
};
