#pragma once

#include "desktop/session/context.h"
#include "desktop/session/snapshots.h"

#include <QObject>

#include <array>
#include <unordered_map>

namespace driftgate
{

/// Tells what commits change once rendered, for those that are looked at, the most wanted first and
/// a few at a time: while one waits for its last render, the next is begun. What was once computed
/// is kept as long as the workspace's configuration stays.
class ImpactReader : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    void start(const SessionContext &context);
    /// The commits on the screen, most wanted first; those wanted before and not named are left.
    void want(std::vector<Revision> commits);
    /// Null: not computed yet.
    [[nodiscard]] std::shared_ptr<const CommitImpact> find(const Revision &commit) const;

Q_SIGNALS:
    void known(const driftgate::Revision &commit);

private:
    static constexpr size_t AtOnce = 2;
    void next();
    void compute(size_t lane, const Revision &commit);

    SessionContext m_context;
    std::vector<Revision> m_wanted;
    std::unordered_map<Revision, std::shared_ptr<const CommitImpact>> m_known;
    std::array<Revision, AtOnce> m_running; ///< null: this lane is free
};

} // namespace driftgate
