#pragma once

#include "desktop/session/snapshots.h"

#include <QLineEdit>
#include <QTimer>

namespace driftgate
{

class SearchPopup;

/// The field that goes to an application, an object or a commit: type, choose with the arrows,
/// Enter. What it finds comes from the session.
class SearchBox : public QLineEdit
{
    Q_OBJECT

public:
    explicit SearchBox(QWidget *parent = nullptr);
    void activate(); ///< takes the focus, its text selected
    void setHits(const QString &words, const std::vector<SearchHit> &hits);
    [[nodiscard]] SearchPopup *popup() const { return m_popup; }

Q_SIGNALS:
    void wanted(const QString &words); ///< a moment after the last key
    void chosen(const driftgate::SearchHit &hit);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void choose(const QModelIndex &index);
    void leave();

    QTimer m_pause;
    SearchPopup *m_popup;
    std::vector<SearchHit> m_hits;
};

} // namespace driftgate
