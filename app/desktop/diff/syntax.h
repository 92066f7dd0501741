#pragma once

#include <KSyntaxHighlighting/State>

#include <QColor>
#include <QString>

#include <atomic>
#include <memory>
#include <mutex>
#include <vector>

namespace driftgate
{

struct DiffColors;

/// A part of a line with one look. `style` indexes SyntaxColors.
struct SyntaxToken {
    int begin = 0;
    int length = 0;
    int style = 0;
};

/// One colour for each style: on rows of any cause, and on the changed part of such a row.
struct SyntaxColors {
    std::vector<QColor> onRow, onSpan;
};

/// Highlights lines by KSyntaxHighlighting's definitions. Both the painter and a worker use it, and
/// the definitions are built as they are used: each call takes a lock, and the painter goes first.
class Syntax
{
public:
    explicit Syntax(const QString &fileName); ///< takes some ten milliseconds: the first in a pool
    ~Syntax();

    using State = KSyntaxHighlighting::State;
    /// One line for the painter; gives the state after it. Beyond ShownLine::Limit a line keeps
    /// the plain look.
    [[nodiscard]] State highlight(QStringView line, const State &before,
                                  std::vector<SyntaxToken> &tokens);
    /// Many lines for the worker: gives way to the painter between lines.
    class Bulk
    {
    public:
        explicit Bulk(Syntax &syntax)
            : m_syntax(syntax)
        {
        }
        [[nodiscard]] State after(QStringView line, const State &before);

    private:
        Syntax &m_syntax;
    };
    /// From the theme that suits, readable (WCAG AA) where they stand.
    [[nodiscard]] SyntaxColors colors(const DiffColors &colors);

private:
    struct Private;
    std::unique_ptr<Private> m_d;
    std::mutex m_mutex;
    std::atomic<int> m_painterWaits = 0;
};

} // namespace driftgate
