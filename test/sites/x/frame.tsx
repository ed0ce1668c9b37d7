/** @jsxImportSource react */
import type { ReactNode } from 'react';
import { View } from './look';
import { Navigation } from './navigation';
import { Side } from './side';
import { tone } from './tone';

/** X's three columns, nested as deeply and stacked as flatly (z-index 0 everywhere) as there. */
export function Frame({
  unread,
  children,
  layers,
  isWhole = false,
}: {
  unread: number;
  /** The page takes both columns for itself. */
  isWhole?: boolean;
  children: ReactNode;
  layers: ReactNode;
}) {
  return (
    <View look={{ flexGrow: 1, flexShrink: 1, flexBasis: '0%' }}>
      <View look={{ flexGrow: 1, flexShrink: 1, flexBasis: '0%' }}>
        <div id="layers" style={{ zIndex: 1, position: 'absolute', left: 0, right: 0, bottom: 0 }}>
          {layers}
        </div>
        <View
          look={{ flexDirection: 'row', flexGrow: 1, minHeight: '100%', width: '100%', zIndex: 0 }}
          dir={document.documentElement.dir}
        >
          <Navigation unread={unread} />
          <View as="main" role="main" look={{ alignItems: 'flex-start', flexGrow: 1, flexShrink: 1 }}>
            <View look={{ width: 990, maxWidth: '100%', flexGrow: 1 }}>
              <View look={{ flexGrow: 1 }}>
                <View
                  look={{ flexDirection: 'row', flexGrow: 1, justifyContent: 'space-between', width: '100%' }}
                >
                  {isWhole ? (
                    children
                  ) : (
                    <>
                      <View
                        testid="primaryColumn"
                        look={{
                          width: 600,
                          maxWidth: '100%',
                          borderInlineStartWidth: 1,
                          borderInlineEndWidth: 1,
                          flexShrink: 1,
                        }}
                        style={{ borderColor: tone.line, backgroundColor: tone.ground }}
                        extraClass="primary-column"
                      >
                        {children}
                      </View>
                      <Side />
                    </>
                  )}
                </View>
              </View>
            </View>
          </View>
        </View>
      </View>
    </View>
  );
}
