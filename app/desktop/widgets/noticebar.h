#pragma once

#include "desktop/widgets/ground.h"

class QLabel;
class QToolButton;

namespace driftgate
{

/// One line over all pages that stays as long as what it tells of: faults of the workspace file,
/// say. Hidden while there is none.
class NoticeBar : public Ground
{
    Q_OBJECT

public:
    explicit NoticeBar(QWidget *parent = nullptr);
    /// The first is shown, the others are counted; empty hides. `link`: what the button says that
    /// leads to more where there are no others; "" for none.
    void setNotices(const QStringList &notices, const QString &link = {});
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void moreWanted();

private:
    QLabel *m_text;
    QToolButton *m_more;
};

} // namespace driftgate
