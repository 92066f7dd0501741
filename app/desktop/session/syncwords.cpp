#include "desktop/session/syncwords.h"

#include <QCoreApplication>

namespace driftgate
{

namespace
{

class Words
{
    Q_DECLARE_TR_FUNCTIONS(driftgate::SyncWords)
};

/// "checkout", "checkout (2 of 6 objects)".
QString subjectOf(const SyncSnapshot &sync)
{
    QString application = QString::fromStdString(sync.application.text());
    if (sync.only.empty() || !sync.plan)
        return application;
    return Words::tr("%1 (%2 of %n object(s))", nullptr,
                     static_cast<int>(objectsActedOn(*sync.plan).size()))
        .arg(application)
        .arg(sync.only.size());
}

QString filled(const QString &pattern, const SyncSnapshot &sync)
{
    return pattern.arg(subjectOf(sync), QString::fromStdString(sync.target.shortHex()),
                       QString::fromStdString(sync.cluster.text()));
}

} // namespace

QString syncTitle(const SyncSnapshot &sync)
{
    return filled(sync.isVerification ? Words::tr("Verifying %1 at %2 on %3")
                  : sync.isRollback   ? Words::tr("Rolling back %1 to %2 on %3")
                                      : Words::tr("Syncing %1 to %2 on %3"),
                  sync);
}

QString doneTitle(const SyncSnapshot &sync)
{
    return filled(sync.isVerification ? Words::tr("Verified %1 at %2 on %3")
                  : sync.isRollback   ? Words::tr("Rolled back %1 to %2 on %3")
                                      : Words::tr("Synced %1 to %2 on %3"),
                  sync);
}

QString endTitle(const SyncSnapshot &sync)
{
    if (!sync.report)
        return filled(sync.isVerification ? Words::tr("%1 at %2 on %3 could not be verified")
                      : sync.isRollback   ? Words::tr("%1 was not rolled back to %2 on %3")
                                          : Words::tr("%1 was not synced to %2 on %3"),
                      sync);
    const SyncEnd end = sync.report->outcome.end;
    if (sync.isVerification || end == SyncEnd::Done || end == SyncEnd::Unhealthy)
        return doneTitle(sync);
    if (end == SyncEnd::Cancelled)
        return filled(sync.isRollback ? Words::tr("The rollback of %1 to %2 on %3 was stopped")
                                      : Words::tr("The sync of %1 to %2 on %3 was stopped"),
                      sync);
    return filled(sync.isRollback ? Words::tr("The rollback of %1 to %2 on %3 failed")
                                  : Words::tr("The sync of %1 to %2 on %3 failed"),
                  sync);
}

QString verificationText(const Verification &verification)
{
    switch (verification.state) {
    case VerificationState::Matched:
        return Words::tr("matched: live, read again, is what was approved");
    case VerificationState::Deviated:
        return Words::tr("deviated: %n object(s) are not as approved", nullptr,
                         static_cast<int>(verification.deviations.size()));
    case VerificationState::Unknown:
        break;
    }
    return verification.text.isEmpty() ? Words::tr("unknown: live could not be read again in full")
                                       : Words::tr("unknown: %1").arg(verification.text);
}

QString noRollbackText(const Revision &to, const QString &branch)
{
    return Words::tr("%1 does not lie behind %2, so that going there is no rollback: a sync does "
                     "it.")
        .arg(QString::fromStdString(to.shortHex()), branch);
}

std::optional<Error> problemOf(const SyncReport &report, bool isVerification)
{
    // Whatever else is to be said: nothing proves what was done.
    if (report.recordError)
        return report.recordError;
    // Stopped by a person is no failure; the log has a word of its own for it.
    if (!isVerification && report.outcome.end == SyncEnd::Cancelled)
        return Error{ErrorCode::Cancelled, Words::tr("Stopped between two objects"), {}};
    if (!isVerification && report.outcome.error)
        return report.outcome.error;
    if (!isVerification && report.outcome.end == SyncEnd::Unhealthy)
        return Error{ErrorCode::Timeout, Words::tr("Not healthy within its time"), {}};
    if (report.verification.state != VerificationState::Matched)
        return Error{ErrorCode::Conflict, verificationText(report.verification), {}};
    return std::nullopt;
}

} // namespace driftgate
