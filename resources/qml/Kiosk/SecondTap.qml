// Where a touch has just led to another page, further taps of the same nervous finger are for nobody.
import QtQuick

MouseArea {
    required property string place
    required property point touchedAt
    readonly property int reach: 96

    width: 2 * reach
    height: width
    visible: calm.running
    onPressed: calm.restart()
    // Not bound: a finger that goes elsewhere meanwhile is free.
    onPlaceChanged: {
        x = touchedAt.x - reach
        y = touchedAt.y - reach
        calm.restart()
    }

    Timer {
        id: calm
        interval: 400
    }
}
