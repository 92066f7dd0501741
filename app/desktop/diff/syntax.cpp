#include "desktop/diff/syntax.h"

#include "desktop/diff/colors.h"
#include "desktop/diff/shownline.h"

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/Theme>

#include <thread>

namespace driftgate
{

namespace
{

using KSyntaxHighlighting::Theme;

class Highlighter final : public KSyntaxHighlighting::AbstractHighlighter
{
public:
    [[nodiscard]] KSyntaxHighlighting::State run(QStringView line,
                                                 const KSyntaxHighlighting::State &before,
                                                 std::vector<SyntaxToken> *tokens)
    {
        m_tokens = tokens;
        return highlightLine(line.first(std::min<qsizetype>(line.size(), ShownLine::Limit)),
                             before);
    }

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override
    {
        if (m_tokens != nullptr && length > 0)
            m_tokens->push_back({offset, length, format.textStyle()});
    }

private:
    std::vector<SyntaxToken> *m_tokens = nullptr;
};

/// The themes colour plain YAML values as loudly as keys; in a difference, values matter: keys are
/// violet, values green, numbers and words with a meaning orange, as the mock-ups draw them.
QColor own(int style, bool dark)
{
    switch (style) {
    case Theme::Keyword:
    case Theme::Function:
        return dark ? QColor(0xc79bf0) : QColor(0x7a3e9d);
    case Theme::Attribute:
    case Theme::String:
    case Theme::VerbatimString:
        return dark ? QColor(0x7ddfa8) : QColor(0x18794e);
    case Theme::DecVal:
    case Theme::BaseN:
    case Theme::Float:
    case Theme::Char:
    case Theme::Constant:
        return dark ? QColor(0xf0b454) : QColor(0xb45309);
    default:
        return {};
    }
}

} // namespace

struct Syntax::Private {
    KSyntaxHighlighting::Repository repository;
    Highlighter highlighter;
};

Syntax::Syntax(const QString &fileName)
    : m_d(std::make_unique<Private>())
{
    auto definition = fileName.isEmpty() ? m_d->repository.definitionForName(QStringLiteral("YAML"))
                                         : m_d->repository.definitionForFileName(fileName);
    m_d->highlighter.setDefinition(definition);
    static_cast<void>(m_d->highlighter.run(u"a: \"b\" # c", {}, nullptr));
}

Syntax::~Syntax() = default;

Syntax::State Syntax::highlight(QStringView line, const State &before,
                                std::vector<SyntaxToken> &tokens)
{
    ++m_painterWaits;
    const std::scoped_lock lock(m_mutex);
    --m_painterWaits;
    return m_d->highlighter.run(line, before, &tokens);
}

Syntax::State Syntax::Bulk::after(QStringView line, const State &before)
{
    while (m_syntax.m_painterWaits > 0)
        std::this_thread::yield();
    const std::scoped_lock lock(m_syntax.m_mutex);
    return m_syntax.m_d->highlighter.run(line, before, nullptr);
}

SyntaxColors Syntax::colors(const DiffColors &colors)
{
    const std::scoped_lock lock(m_mutex);
    Theme theme = m_d->repository.theme(colors.dark ? QStringLiteral("GitHub Dark")
                                                    : QStringLiteral("GitHub Light"));
    if (!theme.isValid())
        theme =
            m_d->repository.defaultTheme(colors.dark ? KSyntaxHighlighting::Repository::DarkTheme
                                                     : KSyntaxHighlighting::Repository::LightTheme);
    SyntaxColors out;
    for (int style = 0; style <= Theme::Error; ++style) {
        QColor color = own(style, colors.dark);
        if (style == Theme::Normal || style == Theme::Operator)
            color = colors.text;
        if (!color.isValid())
            color = QColor::fromRgba(theme.textColor(static_cast<Theme::TextStyle>(style)));
        color = readable(color, colors.base);
        for (const Cause cause : {Cause::Git, Cause::Cluster, Cause::Both, Cause::Unknown})
            color = readable(color, colors.cause(cause).row);
        out.onRow.push_back(color);
        for (const Cause cause : {Cause::Git, Cause::Cluster, Cause::Both, Cause::Unknown})
            color = readable(color, colors.cause(cause).span);
        out.onSpan.push_back(color);
    }
    return out;
}

} // namespace driftgate
