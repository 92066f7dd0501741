#include "desktop/diff/caret.h"

#include <QKeyEvent>
#include <QKeySequence>

#include <algorithm>

namespace driftgate
{

namespace
{

int lengthAt(const Scene &scene, int line)
{
    const VisibleRow visible = scene.rows.at(line);
    if (visible.kind != VisibleRow::Kind::Line)
        return 0;
    return static_cast<int>(lineText(*scene.document, scene.selection.side, visible.row).size());
}

TextPosition placeAt(const Scene &scene, int line, int column)
{
    line = std::clamp(line, 0, scene.rows.size() - 1);
    return {scene.rows.at(line).row, std::clamp(column, 0, lengthAt(scene, line))};
}

int firstNonSpace(QStringView text)
{
    const auto found = std::ranges::find_if(text, [](QChar c) { return !c.isSpace(); });
    return static_cast<int>(found - text.begin());
}

} // namespace

TextPosition moved(const Scene &scene, Motion motion, int &wanted)
{
    const TextPosition from = scene.selection.caret;
    if (scene.isEmpty())
        return from;
    const int line = scene.rows.lineOf(from.row);
    const int last = scene.rows.size() - 1;
    const int page = std::max(1, scene.geometry.height / scene.geometry.rowHeight - 1);
    const auto vertical = [&](int to) { return placeAt(scene, to, wanted); };
    const bool text = scene.rows.at(line).kind == VisibleRow::Kind::Line;
    const QString content =
        text ? lineText(*scene.document, scene.selection.side, from.row) : QString();
    const auto size = static_cast<int>(content.size());
    const int column = std::min(from.column, size);

    TextPosition to = from;
    switch (motion) {
    case Motion::Up:
        return vertical(line - 1);
    case Motion::Down:
        return vertical(line + 1);
    case Motion::PageUp:
        return vertical(line - page);
    case Motion::PageDown:
        return vertical(line + page);
    case Motion::Left:
    case Motion::WordLeft:
        if (column > 0)
            to.column = motion == Motion::Left ? previousCharacter(content, column)
                                               : previousWord(content, column);
        else if (line > 0)
            to = placeAt(scene, line - 1, lengthAt(scene, line - 1));
        break;
    case Motion::Right:
    case Motion::WordRight:
        if (column < size)
            to.column = motion == Motion::Right ? nextCharacter(content, column)
                                                : nextWord(content, column);
        else if (line < last)
            to = placeAt(scene, line + 1, 0);
        break;
    case Motion::LineStart:
        to.column = column == firstNonSpace(content) ? 0 : firstNonSpace(content);
        break;
    case Motion::LineEnd:
        to.column = size;
        break;
    case Motion::TextStart:
        to = placeAt(scene, 0, 0);
        break;
    case Motion::TextEnd:
        to = placeAt(scene, last, lengthAt(scene, last));
        break;
    }
    wanted = to.column;
    return to;
}

std::optional<KeyMotion> motionOf(QKeyEvent *event)
{
    struct Binding {
        QKeySequence::StandardKey moves, selects;
        Motion motion;
    };
    static constexpr Binding bindings[] = {
        {QKeySequence::MoveToNextChar, QKeySequence::SelectNextChar, Motion::Right},
        {QKeySequence::MoveToPreviousChar, QKeySequence::SelectPreviousChar, Motion::Left},
        {QKeySequence::MoveToNextWord, QKeySequence::SelectNextWord, Motion::WordRight},
        {QKeySequence::MoveToPreviousWord, QKeySequence::SelectPreviousWord, Motion::WordLeft},
        {QKeySequence::MoveToNextLine, QKeySequence::SelectNextLine, Motion::Down},
        {QKeySequence::MoveToPreviousLine, QKeySequence::SelectPreviousLine, Motion::Up},
        {QKeySequence::MoveToNextPage, QKeySequence::SelectNextPage, Motion::PageDown},
        {QKeySequence::MoveToPreviousPage, QKeySequence::SelectPreviousPage, Motion::PageUp},
        {QKeySequence::MoveToStartOfLine, QKeySequence::SelectStartOfLine, Motion::LineStart},
        {QKeySequence::MoveToEndOfLine, QKeySequence::SelectEndOfLine, Motion::LineEnd},
        {QKeySequence::MoveToStartOfDocument, QKeySequence::SelectStartOfDocument,
         Motion::TextStart},
        {QKeySequence::MoveToEndOfDocument, QKeySequence::SelectEndOfDocument, Motion::TextEnd},
    };
    for (const Binding &binding : bindings) {
        if (event->matches(binding.moves))
            return KeyMotion{binding.motion, false};
        if (event->matches(binding.selects))
            return KeyMotion{binding.motion, true};
    }
    return std::nullopt;
}

} // namespace driftgate
