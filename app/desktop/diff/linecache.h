#pragma once

#include "desktop/diff/geometry.h"
#include "desktop/diff/selection.h"
#include "desktop/diff/shownline.h"
#include "desktop/diff/syntaxstates.h"

#include <QCache>
#include <QTextLayout>

namespace driftgate
{

/// One line ready to be painted.
struct LineLayout {
    ShownLine shown;
    QTextLayout layout;
    std::vector<InlineSpan> changed; ///< positions in the line
    double width = 0;

    /// x of a position in the line, from the text's left edge.
    [[nodiscard]] double xOf(int position) const;
    /// The position in the line nearest to x.
    [[nodiscard]] int positionAt(double x) const;
    [[nodiscard]] QTextLine line() const { return layout.lineAt(0); }
};

/// The layouts of the lines shown last, made when first asked for.
class LineCache
{
public:
    LineCache();

    void setDocument(std::shared_ptr<const AlignedDocument> document, SyntaxStates *states);
    void setLook(const Geometry &geometry, const SyntaxColors &syntaxColors, const QColor &dim);
    /// The layout of a row's line; null pointer for a gap. Valid until the next call of anything.
    [[nodiscard]] const LineLayout *at(DiffSide side, int row);
    void forget(); ///< what was highlighted by a guess may be wrong now

private:
    /// What highlighting left behind, so that the next line need not begin at a kept state.
    struct Trail {
        int line = -1;
        Syntax::State after;
        bool exact = false;
    };
    [[nodiscard]] std::vector<SyntaxToken> tokensOf(DiffSide side, int line, const QString &text);
    [[nodiscard]] QList<QTextLayout::FormatRange>
    formatsOf(const LineLayout &line, const std::vector<SyntaxToken> &tokens) const;

    std::shared_ptr<const AlignedDocument> m_document;
    SyntaxStates *m_states = nullptr;
    QCache<quint64, LineLayout> m_lines;
    Trail m_trails[2];
    QFont m_font;
    double m_tab = 0;
    SyntaxColors m_colors;
    QColor m_dim;
};

} // namespace driftgate
