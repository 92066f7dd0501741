#include "plan/imagetag.h"

#include <QString>
#include <QVersionNumber>

#include <algorithm>

namespace driftgate
{

namespace
{

struct Version {
    QVersionNumber number;
    QString suffix; ///< "rc1" of 1.2.0-rc1; "" for a release
};

Version versionOf(const std::string &tag)
{
    QString text = QString::fromStdString(tag);
    if (text.startsWith(u'v') || text.startsWith(u'V'))
        text.remove(0, 1);
    qsizetype end = 0;
    Version out;
    out.number = QVersionNumber::fromString(text, &end);
    out.suffix = text.mid(end);
    if (out.suffix.startsWith(u'-'))
        out.suffix.remove(0, 1);
    // "1.2.0+build" is 1.2.0; anything else behind the number is no version.
    if (out.suffix.startsWith(u'+'))
        out.suffix.clear();
    else if (!out.suffix.isEmpty() && text.size() > end && text[end] != u'-')
        out.number = {};
    return out;
}

} // namespace

ImageName readImage(std::string_view reference)
{
    ImageName out;
    if (const auto at = reference.find('@'); at != std::string_view::npos) {
        out.digest = reference.substr(at + 1);
        reference = reference.substr(0, at);
    }
    const auto slash = reference.rfind('/');
    const auto colon = reference.rfind(':');
    // A colon before the last slash is a registry's port.
    if (colon != std::string_view::npos && (slash == std::string_view::npos || colon > slash)) {
        out.tag = reference.substr(colon + 1);
        reference = reference.substr(0, colon);
    }
    out.repository = reference;
    return out;
}

bool isMutable(const ImageName &image)
{
    if (image.repository.empty() || !image.digest.empty())
        return false;
    return image.tag == "latest" ||
           std::ranges::none_of(image.tag, [](unsigned char c) { return c >= '0' && c <= '9'; });
}

bool isOlder(const ImageName &image, const ImageName &than)
{
    if (image.repository != than.repository)
        return false;
    const Version a = versionOf(image.tag);
    const Version b = versionOf(than.tag);
    if (a.number.isNull() || b.number.isNull())
        return false;
    const auto padded = [](const QVersionNumber &number) {
        QList<int> parts = number.segments();
        while (parts.size() < 3)
            parts.append(0);
        return QVersionNumber(parts);
    };
    const int order = QVersionNumber::compare(padded(a.number), padded(b.number));
    if (order != 0)
        return order < 0;
    if (a.suffix.isEmpty() || b.suffix.isEmpty())
        return !a.suffix.isEmpty() && b.suffix.isEmpty();
    return a.suffix < b.suffix;
}

} // namespace driftgate
