#pragma once

#include "desktop/session/context.h"
#include "desktop/session/snapshots.h"

#include <QObject>

#include <unordered_map>

namespace driftgate
{

/// Tells what commits change once rendered, one after the other, for those that are looked at.
/// What was once computed is kept as long as the workspace's configuration stays.
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
    void next();

    SessionContext m_context;
    std::vector<Revision> m_wanted;
    std::unordered_map<Revision, std::shared_ptr<const CommitImpact>> m_known;
    bool m_running = false;
};

} // namespace driftgate
