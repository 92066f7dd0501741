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
    /// One colour for each style, from the theme that suits, readable on every row's colour.
    [[nodiscard]] std::vector<QColor> colors(const DiffColors &colors);

private:
    struct Private;
    std::unique_ptr<Private> m_d;
    std::mutex m_mutex;
    std::atomic<int> m_painterWaits = 0;
};

} // namespace driftgate
