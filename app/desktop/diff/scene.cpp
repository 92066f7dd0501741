#include "desktop/diff/scene.h"

#include <QCoreApplication>

#include <algorithm>

namespace driftgate
{

namespace
{

QString trCount(const char *text, size_t count)
{
    return QCoreApplication::translate("driftgate::DiffView", text, nullptr,
                                       static_cast<int>(count));
}

/// Columns that a line takes in a fixed-pitch face: characters of three bytes and more may be wide.
int columnsOf(std::string_view line)
{
    int out = 0;
    for (const char byte : line) {
        const auto code = static_cast<unsigned char>(byte);
        if (code == '\t')
            out += 8;
        else if (code < 0x80 || code >= 0xC0)
            out += code >= 0xE1 ? 2 : 1;
    }
    return out;
}

} // namespace

int Scene::lineAt(int y) const
{
    const int line = (y + scrollY) / geometry.rowHeight;
    return y + scrollY >= 0 && line < rows.size() ? line : -1;
}

int Scene::firstLine() const
{
    return std::clamp(scrollY / geometry.rowHeight, 0, std::max(0, rows.size() - 1));
}

int Scene::lastLine() const
{
    const int last = (scrollY + geometry.height - 1) / geometry.rowHeight;
    return std::clamp(last, 0, std::max(0, rows.size() - 1));
}

DiffSide Scene::sideAt(int x) const
{
    return x < geometry.split() ? DiffSide::Left : DiffSide::Right;
}

TextPosition Scene::positionAt(QPoint point, DiffSide side)
{
    if (isEmpty())
        return {};
    const int line = std::clamp((point.y() + scrollY) / geometry.rowHeight, 0, rows.size() - 1);
    const VisibleRow visible = rows.at(line);
    TextPosition out{visible.row, 0};
    if (visible.kind != VisibleRow::Kind::Line)
        return out;
    if (const LineLayout *layout = lines.at(side, visible.row))
        out.column = layout->positionAt(point.x() - geometry.textArea(side).left() + scrollX);
    return out;
}

double Scene::xOf(DiffSide side, TextPosition position)
{
    const double left = geometry.textArea(side).left() - scrollX;
    const LineLayout *layout = rows.isHidden(position.row) ? nullptr : lines.at(side, position.row);
    return layout == nullptr ? left : left + layout->xOf(position.column);
}

DiffSide Scene::liveSide() const
{
    return titles.rightSide == Side::Live ? DiffSide::Right : DiffSide::Left;
}

QString Scene::foldText(const VisibleRow &fold) const
{
    if (fold.count == 1)
        return QCoreApplication::translate("driftgate::DiffView", "1 equal line");
    return trCount(QT_TRANSLATE_N_NOOP("driftgate::DiffView", "%Ln equal lines"),
                   static_cast<size_t>(fold.count));
}

QString Scene::unmanagedText() const
{
    const size_t count = document == nullptr ? 0 : document->unmanagedRows;
    if (unmanagedShown)
        return QCoreApplication::translate("driftgate::DiffView", "Hide unmanaged fields");
    if (count == 1)
        return QCoreApplication::translate("driftgate::DiffView", "1 unmanaged field");
    return trCount(QT_TRANSLATE_N_NOOP("driftgate::DiffView", "%Ln lines of unmanaged fields"),
                   count);
}

int Scene::widestLine(const AlignedDocument &document)
{
    int widest = 0;
    for (const SideText *text : {&document.left, &document.right}) {
        for (int index = 0; index < text->lineCount(); ++index) {
            const std::string_view line = text->line(index);
            // Few lines are longer in bytes than the widest one yet in columns.
            if (static_cast<int>(line.size()) > widest)
                widest = std::max(widest, columnsOf(line.substr(0, 4UL * ShownLine::Limit)));
        }
    }
    return std::min(widest, ShownLine::Limit + 60);
}

} // namespace driftgate
