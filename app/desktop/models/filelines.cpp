#include "desktop/models/filelines.h"

#include <QCoreApplication>

namespace driftgate
{

namespace
{

class Files
{
    Q_DECLARE_TR_FUNCTIONS(driftgate::Files)
};

QString wordOf(const FileChange &change)
{
    if (change.isSubmodule)
        return Files::tr("submodule");
    switch (change.kind) {
    case ChangeKind::Added:
        return Files::tr("new");
    case ChangeKind::Deleted:
        return Files::tr("deleted");
    case ChangeKind::Renamed:
        return Files::tr("from %1").arg(QString::fromStdString(change.oldPath));
    case ChangeKind::TypeChanged:
        return Files::tr("type changed");
    case ChangeKind::Modified:
        break;
    }
    return {};
}

} // namespace

QString pathOf(const FileChange &change)
{
    return QString::fromStdString(change.newPath.empty() ? change.oldPath : change.newPath);
}

QList<Line> fileLines(const std::vector<FileChange> &files)
{
    QList<Line> out;
    for (size_t i = 0; i < files.size(); ++i) {
        const FileChange &change = files[i];
        Line line;
        line.segments = {textSegment(
            pathOf(change), change.kind == ChangeKind::Deleted ? Tone::Muted : Tone::Plain)};
        if (const QString word = wordOf(change); !word.isEmpty())
            line.segments.append(textSegment(word, Tone::Muted));
        line.toolTip = pathOf(change);
        line.data = static_cast<int>(i);
        out.append(std::move(line));
    }
    return out;
}

} // namespace driftgate
