#pragma once

#include "desktop/diff/syntax.h"

#include "compare/aligned.h"

#include <QFuture>
#include <QObject>

#include <stop_token>

namespace driftgate
{

/// The highlighter's state at every few hundred lines of both texts, computed by a worker, so that
/// any line can be highlighted by walking over a few.
class SyntaxStates final : public QObject
{
    Q_OBJECT

public:
    static constexpr int Interval = 128; ///< lines between two kept states

    SyntaxStates(std::shared_ptr<Syntax> syntax, std::shared_ptr<const AlignedDocument> document);
    ~SyntaxStates() override; ///< waits for the worker to notice, which takes one line's time

    struct Start {
        int line = 0; ///< a line at or before the one asked for
        Syntax::State state;
        bool exact = false; ///< false: not computed yet; the state is that of a text's beginning
    };
    [[nodiscard]] Start before(bool left, int line) const;
    [[nodiscard]] Syntax &syntax() const { return *m_syntax; }
    [[nodiscard]] bool isComplete() const;

Q_SIGNALS:
    void completed();

private:
    struct Store {
        std::mutex mutex;
        std::vector<Syntax::State> left, right;
        bool complete = false;
    };
    static void compute(Syntax &syntax, const AlignedDocument &document, Store &store,
                        const std::stop_token &stop);

    std::shared_ptr<Syntax> m_syntax;
    std::shared_ptr<Store> m_store;
    std::stop_source m_stop;
    QFuture<void> m_work;
};

} // namespace driftgate
