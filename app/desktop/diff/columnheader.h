#pragma once

#include "desktop/diff/diffview.h"

#include <QVariantAnimation>

namespace driftgate
{

/// The titles above the two columns, and the line that moves while work is under way.
class ColumnHeader final : public QWidget
{
    Q_OBJECT

public:
    explicit ColumnHeader(QWidget *parent = nullptr);

    void setTitles(const DiffTitles &titles);
    void setSplit(int x); ///< of the hairline between the columns
    void setBusy(bool busy);
    [[nodiscard]] bool isBusy() const { return m_busy; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void paintTitle(QPainter &painter, const QRect &area, const QString &title,
                    const QString &detail) const;
    void updateAnimation();

    DiffTitles m_titles;
    int m_split = 0;
    bool m_busy = false;
    QVariantAnimation m_animation;
};

} // namespace driftgate
