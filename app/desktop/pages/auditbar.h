#pragma once

#include "desktop/session/session.h"
#include "desktop/widgets/ground.h"

class QLabel;
class QPushButton;

namespace driftgate
{

class SegmentLabel;

/// What the check of the ledger came to: how many records have something wrong, what runs
/// unreviewed, which clusters could not be asked. Hidden where nothing is to be said.
class AuditBar : public Ground
{
    Q_OBJECT

public:
    explicit AuditBar(Session &session, QWidget *parent = nullptr);
    /// The records with something wrong alone are to be shown.
    [[nodiscard]] bool isFaultyOnly() const { return m_faultyOnly; }
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void faultyOnlyChanged();

private:
    void showSnapshot();
    void setFaultyOnly(bool only);
    [[nodiscard]] QString asFarAsKnown() const;

    Session &m_session;
    SegmentLabel *m_sign;
    QLabel *m_text;
    QPushButton *m_only;
    bool m_faultyOnly = false;
};

} // namespace driftgate
