#include "cluster/kubernetes/http.h"

#include <QUrl>

namespace driftgate
{

std::string HttpRequest::title() const
{
    return std::string(verbOf(method)) + ' ' + path;
}

std::string HttpRequest::target() const
{
    std::string out = path;
    char separator = '?';
    for (const auto &[key, value] : query) {
        out += separator + key + '=' + encodedPart(value);
        separator = '&';
    }
    return out;
}

const char *verbOf(HttpRequest::Method method)
{
    switch (method) {
    case HttpRequest::Method::Get:
        return "GET";
    case HttpRequest::Method::Post:
        return "POST";
    case HttpRequest::Method::Patch:
        return "PATCH";
    case HttpRequest::Method::Delete:
        return "DELETE";
    }
    return "";
}

std::string encodedPart(std::string_view text)
{
    return QUrl::toPercentEncoding(QString::fromUtf8(text)).toStdString();
}

std::vector<std::string> readWarnings(std::string_view header)
{
    std::vector<std::string> out;
    size_t at = 0;
    while ((at = header.find("299 ", at)) != std::string_view::npos) {
        at = header.find('"', at);
        if (at == std::string_view::npos)
            break;
        std::string text;
        for (++at; at < header.size() && header[at] != '"'; ++at) {
            if (header[at] == '\\' && at + 1 < header.size())
                ++at;
            text += header[at];
        }
        out.push_back(std::move(text));
        ++at;
    }
    return out;
}

} // namespace driftgate
