#pragma once

#include <QHeaderView>

namespace driftgate
{

/// A table's head in the panel's shade: small muted words, and above them, where the model names
/// one (BandRole), what several columns share.
class TableHead : public QHeaderView
{
    Q_OBJECT

public:
    explicit TableHead(QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    void setBands(bool shown);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;
    void paintEvent(QPaintEvent *event) override;

private:
    bool m_bands = false;
};

} // namespace driftgate
