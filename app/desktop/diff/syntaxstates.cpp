#include "desktop/diff/syntaxstates.h"

#include <QtConcurrentRun>

#include <algorithm>

namespace driftgate
{

SyntaxStates::SyntaxStates(std::shared_ptr<Syntax> syntax,
                           std::shared_ptr<const AlignedDocument> document)
    : m_syntax(std::move(syntax))
    , m_store(std::make_shared<Store>())
{
    if (std::max(document->left.lineCount(), document->right.lineCount()) <= Interval) {
        // The painter walks from the beginning: nothing is worth keeping.
        m_store->complete = true;
        return;
    }
    m_work = QtConcurrent::run(
        [syntax = m_syntax, store = m_store, document = std::move(document),
         stop = m_stop.get_token()] { compute(*syntax, *document, *store, stop); });
    m_work.then(this, [this] {
        if (isComplete())
            Q_EMIT completed();
    });
}

SyntaxStates::~SyntaxStates()
{
    m_stop.request_stop();
    m_work.waitForFinished();
}

void SyntaxStates::compute(Syntax &syntax, const AlignedDocument &document, Store &store,
                           const std::stop_token &stop)
{
    Syntax::Bulk bulk(syntax);
    for (const bool left : {true, false}) {
        const SideText &text = left ? document.left : document.right;
        Syntax::State state;
        for (int index = 0; index < text.lineCount(); ++index) {
            if (stop.stop_requested())
                return;
            if (index % Interval == 0) {
                const std::scoped_lock lock(store.mutex);
                (left ? store.left : store.right).push_back(state);
            }
            std::string_view line = text.line(index);
            // Enough bytes for what is highlighted of a line.
            line = line.substr(0, 16UL * 1024);
            state = bulk.after(QString::fromUtf8(line.data(), static_cast<qsizetype>(line.size())),
                               state);
        }
    }
    const std::scoped_lock lock(store.mutex);
    store.complete = true;
}

SyntaxStates::Start SyntaxStates::before(bool left, int line) const
{
    const std::scoped_lock lock(m_store->mutex);
    const auto &states = left ? m_store->left : m_store->right;
    if (line < Interval)
        return {0, {}, true};
    const auto index = static_cast<size_t>(line / Interval);
    if (index < states.size())
        return {line / Interval * Interval, states[index], true};
    // A guess from close by, until the worker has come here: few lines change the state at all.
    return {std::max(0, line - 16), {}, false};
}

bool SyntaxStates::isComplete() const
{
    const std::scoped_lock lock(m_store->mutex);
    return m_store->complete;
}

} // namespace driftgate
