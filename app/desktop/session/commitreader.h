#pragma once

#include "desktop/session/context.h"
#include "desktop/session/snapshots.h"

#include <QObject>

namespace driftgate
{

/// Reads the chosen commit: at once its message and files, then, one after the other, what it
/// changes once rendered.
class CommitReader : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Begins anew; what is chosen in the same repository stays, and what of it was under way is
    /// begun again.
    void start(const SessionContext &context);
    void select(const Revision &commit);
    [[nodiscard]] std::shared_ptr<const CommitSnapshot> snapshot() const { return m_snapshot; }

    /// A file of that commit beside the version before it; fileDiffRead answers.
    void readFile(const Revision &commit, const FileChange &change);
    /// Who last touched each line; blameRead answers, first with the lines alone missing.
    void blame(const Revision &revision, const QString &path);

Q_SIGNALS:
    void changed();
    void fileDiffRead(const std::shared_ptr<const driftgate::FileDiffSnapshot> &file);
    void blameRead(const std::shared_ptr<const driftgate::BlameSnapshot> &blame);

private:
    void readCommit();
    void readRendered();
    void accept(CommitSnapshot::Rendered rendered);
    void publish();

    SessionContext m_context;
    Revision m_wanted; ///< chosen last; not on show yet while it is read
    std::optional<std::pair<Revision, FileChange>> m_file; ///< under way
    std::shared_ptr<const BlameSnapshot> m_blame;          ///< under way
    CommitSnapshot m_commit;
    std::shared_ptr<const CommitSnapshot> m_snapshot; ///< null: none chosen
};

} // namespace driftgate
